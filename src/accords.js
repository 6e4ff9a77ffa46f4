#!/usr/bin/env node
// The launcher: the sources are TypeScript and run as they are.
import { register } from "tsx/esm/api";

register();
await import("./cli/cli.ts");
