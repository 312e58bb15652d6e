namespace Cacao.Types;

/// <summary>How the mutation conventions name things; <c>{MutationName}</c> is replaced by the name of the
/// field.</summary>
public sealed record MutationConventionOptions
{
    /// <summary>The argument that holds the input. Default: <c>input</c>.</summary>
    public string InputArgumentName { get; init; } = "input";

    /// <summary>The input type. Default: <c>{MutationName}Input</c>.</summary>
    public string InputTypeNamePattern { get; init; } = "{MutationName}Input";

    /// <summary>The payload type. Default: <c>{MutationName}Payload</c>.</summary>
    public string PayloadTypeNamePattern { get; init; } = "{MutationName}Payload";

    /// <summary>The union of a mutation's errors. Default: <c>{MutationName}Error</c>.</summary>
    public string PayloadErrorTypeNamePattern { get; init; } = "{MutationName}Error";

    /// <summary>The payload's field that holds the errors. Default: <c>errors</c>.</summary>
    public string PayloadErrorsFieldName { get; init; } = "errors";

    /// <summary>Whether mutations without <see cref="UseMutationConventionAttribute"/> follow the conventions too.
    /// Default: yes.</summary>
    public bool ApplyToAllMutations { get; init; } = true;
}
