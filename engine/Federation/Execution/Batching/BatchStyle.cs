namespace Cacao.Federation.Execution;

/// <summary>How one HTTP request asks for executions.</summary>
internal enum BatchStyle
{
    /// <summary>One operation with one set of variables.</summary>
    Single,

    /// <summary>One operation with a list of sets of variables.</summary>
    Variables,

    /// <summary>A list of operations.</summary>
    Requests,

    /// <summary>One operation that asks for each entity under an alias.</summary>
    Aliases,
}
