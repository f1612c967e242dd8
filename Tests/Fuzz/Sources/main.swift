import CLibFuzzer
import Glibc

// Usage: fuzz READER [libFuzzer's options and corpus folders]; without a reader, the names of all.
guard chosen != nil else {
  for reader in Reader.allCases { print(reader.rawValue) }
  exit(CommandLine.arguments.count > 1 ? 2 : 0)
}
// libFuzzer looks at the arguments after its own name.
var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv + 1
exit(
  unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    unsafe chosen?.read(data.map { unsafe Array(UnsafeBufferPointer(start: $0, count: size)) } ?? [])
    return 0
  })
