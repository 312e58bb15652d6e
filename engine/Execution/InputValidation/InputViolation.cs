namespace Cacao.Execution.InputValidation;

/// <summary>A value of the input that breaks a rule.</summary>
/// <param name="Path">Where the value stands: names of arguments and input fields, and positions in lists.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Code">The rule, for programs: the name of its attribute, <c>STRING_LENGTH</c>.</param>
public sealed record InputViolation(IReadOnlyList<string> Path, string Message, string Code);
