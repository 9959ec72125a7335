interface FloorData {
  name: string;
  root: string;
  tag: string;
  uses: string[];
}
export function readFloors(file: string): FloorData[];
export function depConstraints(
  floors: readonly FloorData[],
): { sourceTag: string; onlyDependOnLibsWithTags: string[] }[];
