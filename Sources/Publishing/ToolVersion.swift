/// The version of the program, as `--version` and the manifest of each site state it.
package let toolVersion = "0.1.0"
