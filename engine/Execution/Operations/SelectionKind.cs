namespace Cacao.Execution.Operations;

/// <summary>How the value of a selection comes about.</summary>
internal enum SelectionKind : byte
{
    /// <summary>The name of the concrete type (<c>__typename</c>).</summary>
    TypeName,

    /// <summary>By a pure resolver.</summary>
    Pure,

    /// <summary>By a resolver that may do I/O.</summary>
    Resolver,
}
