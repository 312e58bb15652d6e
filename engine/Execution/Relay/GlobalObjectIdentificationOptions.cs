namespace Cacao.Types.Relay;

/// <summary>How global object identification shows in the schema.</summary>
public sealed class GlobalObjectIdentificationOptions
{
    /// <summary>Whether <c>Node</c>, <c>node</c> and <c>nodes</c> are added; ids are global either way. Default:
    /// yes.</summary>
    public bool RegisterNodeInterface { get; set; } = true;

    /// <summary>Whether the gateway may enter this source schema through <c>node</c>. Default: no.</summary>
    public bool MarkNodeFieldAsLookup { get; set; }

    /// <summary>How many ids <c>nodes</c> accepts at once. Default: 50; at least 1.</summary>
    public int MaxAllowedNodeBatchSize { get; set; } = 50;
}
