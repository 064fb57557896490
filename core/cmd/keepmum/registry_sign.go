package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"keepmum.dev/keepmum/core/registry"
	"keepmum.dev/keepmum/core/registry/signed"
)

// makeKey writes a new private key into a file that must not be there yet, and says the public one.
func makeKey(name string, in inputs, stdout io.Writer) int {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err == nil {
		err = writeNew(name, signed.PrivateKeyText(private))
	}
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		fmt.Fprintf(in.stderr, "%s:1:1: the key cannot be written: %v\n", name, err)
		return 2
	}
	fmt.Fprintf(stdout, "%s\n", signed.KeyText(public))
	fmt.Fprintf(in.stderr, "keepmum: its fingerprint is %s\n", signed.Fingerprint(public))
	return 0
}

// writeNew makes a file that only its owner may read. A key that is there already is never written over.
func writeNew(name, text string) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.WriteString(text)
	return errors.Join(err, file.Close())
}

// signRegistry writes the list with a signature in front of it; one it had before makes way.
func signRegistry(name, keyFile string, version int64, in inputs, stdout io.Writer) int {
	text, err := in.read(keyFile)
	if err != nil {
		fmt.Fprintf(in.stderr, "%s:1:1: %s\n", keyFile, reason(err))
		return 2
	}
	key, ok := signed.ParsePrivateKey(string(text))
	if !ok {
		fmt.Fprintf(in.stderr, "%s:1:1: this is no private key of keepmum registry keygen\n", keyFile)
		return 2
	}
	data, ok := in.bytes(name)
	if !ok {
		return 2
	}
	list, old, err := signed.Open(data, signed.Trust{})
	if err != nil {
		fmt.Fprintf(in.stderr, "%s:1:1: %v\n", name, err)
		return 2
	}
	if old != nil && old.Version >= version {
		fmt.Fprintf(in.stderr, "%s:1:1: it is signed with version %d already; the new one has to be larger\n", name, old.Version)
		return 2
	}
	_, problems := registry.ReadAny(name, list)
	say(in.stderr, name, problems)
	if registry.Fatal(problems) {
		return 2
	}
	if _, err := stdout.Write(signed.Sign(list, key, version)); err != nil {
		fmt.Fprintf(in.stderr, "keepmum: %v\n", err)
		return 2
	}
	return 0
}

// verifyRegistry says whether a list would be taken by whoever trusts a key and has seen a version.
func verifyRegistry(name, key string, newest int64, in inputs, stdout io.Writer) int {
	trust := signed.Trust{Version: newest}
	if key != "" {
		var ok bool
		if trust.Key, ok = signed.ParseKey(key); !ok {
			fmt.Fprintln(in.stderr, "keepmum: --key is no public key: it begins with ed25519: and has 52 characters")
			return 2
		}
	}
	data, ok := in.bytes(name)
	if !ok {
		return 2
	}
	_, signature, err := signed.Open(data, trust)
	switch {
	case err != nil:
		fmt.Fprintf(in.stderr, "%s:1:1: %v\n", name, err)
		return 1
	case signature == nil:
		fmt.Fprintf(in.stderr, "%s:1:1: %v\n", name, signed.ErrUnsigned)
		return 1
	}
	fmt.Fprintf(stdout, "version %d, signed with %s (%s)\n", signature.Version, signed.KeyText(signature.Key), signed.Fingerprint(signature.Key))
	return 0
}
