interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
export function lockFaults(lock: { packages: Record<string, LockedPackage> }): string[];
