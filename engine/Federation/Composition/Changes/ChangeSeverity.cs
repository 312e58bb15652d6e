namespace Cacao.Federation.Composition.Changes;

/// <summary>What a change of a schema means to the clients that exist.</summary>
public enum ChangeSeverity
{
    /// <summary>No client notices.</summary>
    Safe,

    /// <summary>Requests stay valid, but a client may meet what it does not expect.</summary>
    Dangerous,

    /// <summary>A valid request may become invalid, or its answer have another shape.</summary>
    Breaking,
}
