namespace Cacao.AspNetCore.PersistedOperations;

/// <summary>Which documents clients may have executed.</summary>
public sealed class PersistedOperationOptions
{
    private int _maxAutomaticDocumentSize = 64 * 1024;

    /// <summary>Whether only trusted documents are executed: those of read-only storages. Any other request is refused before
    /// its document is parsed. Default: no.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>Whether clients may have documents remembered by their hash, so that they need not send them again (APQ).
    /// Default: no.</summary>
    public bool AllowAutomaticPersistedOperations { get; set; }

    /// <summary>How many bytes a document may have that clients have remembered; a larger one is executed, but not
    /// remembered. Default: 64 KiB; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxAutomaticDocumentSize
    {
        get => _maxAutomaticDocumentSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxAutomaticDocumentSize = value;
        }
    }

    internal PersistedOperationOptions Clone() => (PersistedOperationOptions)MemberwiseClone();
}
