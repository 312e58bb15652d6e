using System.Runtime.CompilerServices;
using System.Text.Json;
using Cacao.Execution.Results;
using Cacao.Resolvers;
using Cacao.Types;
using Cacao.Types.Scalars;

namespace Cacao.Execution.Operations;

/// <summary>Tells which values need no coercion.</summary>
internal static class LeafKinds
{
    /// <summary>The kind of a type without its non-null wrapper.</summary>
    public static LeafKind Of(GraphQLType type) => type switch
    {
        StringType => LeafKind.Text,
        IntType => LeafKind.Int,
        IdType => LeafKind.Id,
        BooleanType => LeafKind.Boolean,
        _ => LeafKind.Other,
    };

    /// <summary>Whether JSON can say what a scalar returned: it has no numbers that are not finite, and what contains
    /// itself has no end.</summary>
    public static bool HasNotation(in ResolvedValue value) => value.Kind switch
    {
        ResolvedValueKind.Double => double.IsFinite(value.Double),
        ResolvedValueKind.Object => value.Object is string or JsonElement || ValueWriter.CanWrite(value.Object),
        _ => true,
    };

    /// <summary>Whether the scalar would return a value as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TakesAsIs(this LeafKind leaf, in ResolvedValue value) => leaf switch
    {
        LeafKind.Text => value.Kind == ResolvedValueKind.Object && value.Object is string,
        LeafKind.Int => value.Kind == ResolvedValueKind.Int64 && value.Int64 == (int)value.Int64,
        LeafKind.Id => value.Kind is ResolvedValueKind.NodeId or ResolvedValueKind.Guid
            || (value.Kind == ResolvedValueKind.Object && value.Object is string),
        LeafKind.Boolean => value.Kind == ResolvedValueKind.Boolean,
        _ => false,
    };
}
