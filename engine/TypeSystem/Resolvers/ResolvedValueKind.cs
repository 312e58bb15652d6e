namespace Cacao.Resolvers;

/// <summary>How a <see cref="ResolvedValue"/> holds its value.</summary>
public enum ResolvedValueKind : byte
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>Any object: a string, a list, an entity, a boxed value.</summary>
    Object,

    /// <summary>A Boolean.</summary>
    Boolean,

    /// <summary>A whole number, also the number behind a .NET enum value.</summary>
    Int64,

    /// <summary>A double-precision number.</summary>
    Double,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A UUID.</summary>
    Guid,

    /// <summary>A point in time with its offset.</summary>
    DateTimeOffset,

    /// <summary>A duration in ticks of 100 ns.</summary>
    TimeSpan,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A global id: the type name and a UUID, encoded only when it is written.</summary>
    NodeId,
}
