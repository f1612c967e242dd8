/// A word that follows `prongsai`: what it takes, and what it does.
protocol Command: SendableMetatype {
  static var description: CommandDescription { get }

  /// Runs the command, whose arguments were read as its description says.
  ///
  /// - Throws: `UsageError` where arguments that are right each for itself do not go together.
  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus
}
