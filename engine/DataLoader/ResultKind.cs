namespace Cacao.DataLoading;

/// <summary>What a <see cref="Result{TValue}"/> holds.</summary>
public enum ResultKind
{
    /// <summary>Nothing was set: the source has no value for the key.</summary>
    Undefined,

    /// <summary>A value.</summary>
    Value,

    /// <summary>An error that concerns this key only.</summary>
    Error
}
