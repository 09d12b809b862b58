// Command gogen writes the TypeScript side of Mattermost's plugin interface from its Go code: the types and gob schemas
// of every hook and API method, and golden bytes from Go's own encoder. `make generate` runs it without arguments.
package main

import (
	"fmt"
	"os"
)

const (
	generatedDir = "../../server/src/mattermost/generated"
	goldenDir    = "../../server/test/golden/gob"
)

const usage = `usage:
  gogen                      renew the generated TypeScript and the golden streams
  gogen golden-one <name>    print one golden stream; in a process of its own, because type ids are per process
  gogen check <dir>          decode the streams <dir>/<name>.hex, made elsewhere, and compare with the golden values`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gogen:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 0:
		if err := writeTypes(generatedDir); err != nil {
			return err
		}
		return writeGolden(goldenDir)
	case len(args) == 2 && args[0] == "golden-one":
		return printGolden(os.Stdout, args[1])
	case len(args) == 2 && args[0] == "check":
		return checkGolden(args[1])
	}
	return fmt.Errorf("%s", usage)
}
