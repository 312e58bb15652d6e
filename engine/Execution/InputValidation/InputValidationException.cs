namespace Cacao.Execution.InputValidation;

/// <summary>Thrown in place of running a resolver when its input breaks rules. Mutation conventions make a typed error of
/// it; elsewhere each violation is an error of the field.</summary>
public sealed class InputValidationException : GraphQLException
{
    /// <summary>The code of the errors.</summary>
    public const string Code = "INPUT_VALIDATION_FAILED";

    /// <summary>Carries violations.</summary>
    public InputValidationException(IReadOnlyList<InputViolation> violations)
        : base(violations.Select(ToError)) => Violations = violations;

    /// <summary>What is wrong; at least one.</summary>
    public IReadOnlyList<InputViolation> Violations { get; }

    private static GraphQLError ToError(InputViolation violation) => new(violation.Message)
    {
        Code = Code,
        Extensions = new Dictionary<string, object?>
        {
            ["inputPath"] = violation.Path,
            ["rule"] = violation.Code,
        },
    };
}
