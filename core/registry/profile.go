package registry

// NetworkName is the name of a network as the file format writes it: "x" for "Twitter".
func NetworkName(written string) string { return networkName(written) }

// Profile reads the address of a profile on a known network: "https://x.com/example" is "x", "example".
func Profile(address string) (network, handle string, ok bool) { return profileOf(address) }
