namespace Cacao.Execution.Results;

/// <summary>What a <see cref="ResultCell"/> holds.</summary>
internal enum CellKind : byte
{
    /// <summary>No value yet.</summary>
    Pending,

    Null,

    /// <summary>A run of cells, one for each selection of the cell's selection set.</summary>
    Object,

    /// <summary>A run of cells, one for each element.</summary>
    List,

    /// <summary>JSON that was written when the value was resolved.</summary>
    Written,

    /// <summary>A <see cref="string"/> that is escaped when it is written.</summary>
    Text,

    /// <summary>A <see cref="string"/> of a GraphQL name, which needs no escapes.</summary>
    Name,

    Boolean,

    Int64,

    Double,

    Decimal,

    Guid,

    DateTimeOffset,

    TimeSpan,

    Date,

    /// <summary>A global id: type name and UUID.</summary>
    NodeId,

    /// <summary>Any other value that a scalar let pass: JSON elements, dictionaries, lists.</summary>
    Other,
}
