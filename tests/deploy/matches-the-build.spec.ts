import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose, manifests, podOf, ROOT, textOf, textsBelow, type Manifest } from './manifests.js';

const all = manifests();
const find = (kind: string, name: string): Manifest =>
  all.find(({ object }) => object.kind === kind && object.metadata.name === name)!;
const pods = {
  api: podOf(find('Deployment', 'samla-api')),
  worker: podOf(find('Deployment', 'samla-worker')),
  migrate: podOf(find('Job', 'samla-migrate')),
};
const { services } = compose();
const dockerfile = textOf('docker/Dockerfile');

/** The variables that the product reads, by the configuration's own schema. */
const known = new Set(
  [...textOf('libs/platform/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]!),
);

/** The source of a file of the image: dist/ mirrors the tree. */
function sourceOf(file: string): string {
  return file.startsWith('dist/') ? file.replace(/^dist\//, '').replace(/\.js$/, '.ts') : file;
}

describe('commands of the image', () => {
  const imageCommand = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)![1]!) as string[];
  const commands = [
    imageCommand,
    ...(['api', 'worker', 'migrate'] as const).flatMap((name) => [
      services[name]!.command!,
      pods[name].containers[0]!.command,
    ]),
  ];

  it.each(commands.map((command) => ({ command })))('exist in the build: $command', ({ command }) => {
    expect(command[0]).toBe('node');
    const script = command.find((word) => /\.m?js$/.test(word))!;
    expect(existsSync(join(ROOT, sourceOf(script)))).toBe(true);
  });

  it('are the same in compose and in the cluster', () => {
    for (const name of ['api', 'worker', 'migrate'] as const) {
      expect(pods[name].containers[0]!.command).toEqual(services[name]!.command);
    }
    expect(services['api']!.command).toEqual(imageCommand);
  });
});

describe('environment', () => {
  const infrastructure = new Set(['NODE_ENV', 'NX_DAEMON']);
  const ofImage = [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap((match) =>
    [...match[1]!.matchAll(/(\w+)=/g)].map(([, name]) => name!),
  );
  const ofCompose = ['api', 'worker', 'migrate'].flatMap((name) => Object.keys(services[name]!.environment!));
  const ofCluster = all
    .filter(({ object }) => ['ConfigMap', 'Secret'].includes(object.kind))
    .flatMap(({ object }) => Object.keys((object['data'] ?? object['stringData']) as object));

  it('names only variables that the configuration knows', () => {
    expect(known.size).toBeGreaterThan(6);
    const named = [...ofImage, ...ofCompose, ...ofCluster].filter((name) => !infrastructure.has(name));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives the API and the worker both servers, and never the owner', () => {
    for (const name of ['api', 'worker']) {
      expect(Object.keys(services[name]!.environment!)).toEqual(
        expect.arrayContaining(['DATABASE_URL', 'REDIS_URL']),
      );
      expect(Object.keys(services[name]!.environment!)).not.toContain('DATABASE_OWNER_URL');
    }
  });

  it('comes in the cluster from objects that exist', () => {
    const names = Object.values(pods).flatMap(({ containers }) =>
      containers.flatMap(({ envFrom }) =>
        envFrom.map(({ configMapRef, secretRef }) => configMapRef?.name ?? secretRef!.name),
      ),
    );
    const there = all
      .filter(({ object }) => ['ConfigMap', 'Secret'].includes(object.kind))
      .map(({ object }) => object.metadata.name);
    expect(names.filter((name) => !there.includes(name))).toEqual([]);
  });
});

describe('ports and probes', () => {
  const port = /\bPORT=(\d+)/.exec(dockerfile)![1]!;

  it('agree from the image to the ingress', () => {
    expect(dockerfile).toContain(`EXPOSE ${port}`);
    expect(services['api']!.environment!['PORT']).toBe(port);
    expect(services['api']!.ports).toEqual([expect.stringMatching(new RegExp(`:${port}$`))]);
    expect((find('ConfigMap', 'samla').object['data'] as Record<string, string>)['PORT']).toBe(port);
    const [container] = pods.api.containers;
    expect(container!.ports).toEqual([{ name: 'http', containerPort: Number.parseInt(port, 10) }]);
    const service = find('Service', 'samla-api').object['spec'] as {
      ports: { name: string; targetPort: string }[];
    };
    expect(service.ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
    expect(JSON.stringify(find('Ingress', 'samla').object)).toContain(
      '"service":{"name":"samla-api","port":{"name":"http"}}',
    );
  });

  it.each(['api', 'worker'] as const)('ask the paths and the port that the %s answers', (name) => {
    const config = find('ConfigMap', 'samla').object['data'] as Record<string, string>;
    const own = name === 'api' ? 'PORT' : 'WORKER_PORT';
    const [container] = pods[name].containers;
    expect(container!.ports!.map(({ containerPort }) => String(containerPort))).toEqual([config[own]]);
    expect(container!.livenessProbe!.httpGet).toEqual({
      path: '/health/live',
      port: container!.ports![0]!.name,
    });
    expect(container!.readinessProbe!.httpGet).toEqual({
      path: '/health/ready',
      port: container!.ports![0]!.name,
    });
    const asked = `http://127.0.0.1:${services[name]!.environment![own]}/health/ready`;
    expect(services[name]!.healthcheck!.test!.join(' ')).toContain(asked);
  });

  it('are asked by the image too', () => {
    expect(dockerfile).toContain(`http://127.0.0.1:${port}/health/ready`);
  });

  it('are answered by the API and the worker', () => {
    const answering = {
      api: textsBelow('libs/platform', 'apps/api/src'),
      worker: textsBelow('apps/worker/src'),
    };
    for (const text of Object.values(answering)) {
      expect(text).toContain('health/live');
      expect(text).toContain('health/ready');
    }
  });
});
