/** One platform that Mattermost runs on, in the words of each tool that names it. */
export interface Platform {
  /** As Mattermost's manifest and our bundles name it (GOOS-GOARCH). */
  name: string;
  /** The npm package that carries Bun's executable for it. */
  bunPackage: string;
  /** Bun's own name for it, for `bun build --target`. */
  bunTarget: string;
  os: 'linux' | 'darwin';
  cpu: 'x64' | 'arm64';
}

/**
 * linux-amd64 needs no separate build for old processors: since Bun 1.4 `bun-linux-x64-baseline` is an alias of
 * `bun-linux-x64` (its README; the two files are equal byte for byte), built for SSE4.2 with AVX2 chosen at run time.
 */
export const platforms: readonly Platform[] = [
  {
    name: 'linux-amd64',
    bunPackage: '@oven/bun-linux-x64',
    bunTarget: 'bun-linux-x64',
    os: 'linux',
    cpu: 'x64',
  },
  {
    name: 'linux-arm64',
    bunPackage: '@oven/bun-linux-aarch64',
    bunTarget: 'bun-linux-arm64',
    os: 'linux',
    cpu: 'arm64',
  },
  {
    name: 'darwin-arm64',
    bunPackage: '@oven/bun-darwin-aarch64',
    bunTarget: 'bun-darwin-arm64',
    os: 'darwin',
    cpu: 'arm64',
  },
  {
    name: 'darwin-amd64',
    bunPackage: '@oven/bun-darwin-x64',
    bunTarget: 'bun-darwin-x64',
    os: 'darwin',
    cpu: 'x64',
  },
];

/** The platform with that name. Throws an Error that lists the known ones. */
export function platformNamed(name: string): Platform {
  const found = platforms.find((platform) => platform.name === name);
  if (found === undefined) {
    throw new Error(`unknown platform "${name}"; known: ${platforms.map((each) => each.name).join(', ')}`);
  }
  return found;
}

/** The platform this runs on. Throws an Error where Mattermost has none. */
export function hostPlatform(): Platform {
  const found = platforms.find(
    (platform) => platform.os === process.platform && platform.cpu === process.arch,
  );
  if (found === undefined) {
    throw new Error(
      `this machine (${process.platform} ${process.arch}) is none that the plugin is built for`,
    );
  }
  return found;
}
