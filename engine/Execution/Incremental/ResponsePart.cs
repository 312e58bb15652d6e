namespace Cacao.Execution.Incremental;

/// <summary>A part of a response that is executed by itself. While it runs it finds further parts.</summary>
internal abstract class ResponsePart
{
    public abstract IncrementalDelivery Delivery { get; }

    /// <summary>The deferred fragments that were found.</summary>
    public List<DeferredFragment> Fragments { get; } = [];

    /// <summary>The fields of deferred fragments that were found.</summary>
    public List<DeferredPart> Deferred { get; } = [];

    /// <summary>The streamed lists that were found.</summary>
    public List<StreamedList> Streams { get; } = [];

    /// <summary>Notes that everything in the part has its value. Called on the loop.</summary>
    public abstract void End();
}
