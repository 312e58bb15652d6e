namespace Cacao.Execution.Operations;

/// <summary>The scalars of most fields. Where a resolver has returned just what such a scalar is written as, there is
/// nothing to coerce.</summary>
internal enum LeafKind : byte
{
    /// <summary>No scalar, or one that has to look at each value.</summary>
    Other,

    /// <summary><c>String</c>: strings.</summary>
    Text,

    /// <summary><c>Int</c>: whole numbers of 32 bits.</summary>
    Int,

    /// <summary><c>ID</c>: global ids, UUIDs and strings.</summary>
    Id,

    /// <summary><c>Boolean</c>.</summary>
    Boolean,
}
