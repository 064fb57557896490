/** A key made for a test, and what signs lists with it as the command line does. */
export async function signing(): Promise<(list: object, version: number) => Promise<string>> {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const key = `ed25519:${base64(await crypto.subtle.exportKey('raw', keys.publicKey))}`;
  return async (list, version) => {
    const text = JSON.stringify(list);
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
    const over = Buffer.from(`keepmum-registry-1\n${version}\n${sha256}\n`);
    const signature = base64(await crypto.subtle.sign('Ed25519', keys.privateKey, over));
    return `${JSON.stringify({ keepmum_signature: 1, key, version, signature })}\n${text}`;
  };
}

function base64(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('base64');
}
