namespace Cacao.Federation.Composition.Configuration;

/// <summary>Which batches a service takes in one HTTP request.</summary>
[Flags]
public enum BatchingCapabilities
{
    /// <summary>One operation with one set of variables.</summary>
    None = 0,

    /// <summary><c>variables</c>: one operation with a list of sets of variables.</summary>
    Variables = 1,

    /// <summary><c>requests</c>: a list of operations.</summary>
    Requests = 2,
}
