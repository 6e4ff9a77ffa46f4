import { chmod, lstat, mkdir } from "node:fs/promises";
import { userInfo } from "node:os";

/**
 * Makes a folder that only its user can write to. One that is there already must be a true folder
 * of the same user: what another user could write into is refused, for programs are run from it.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = userInfo();
  const found = await lstat(folder);
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder`);
  if (uid >= 0 && found.uid !== uid) throw new Error(`${folder} belongs to another user`);
  if (uid >= 0 && (found.mode & 0o022) !== 0) await chmod(folder, 0o700);
}
