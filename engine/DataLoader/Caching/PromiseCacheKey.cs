namespace Cacao.DataLoading;

/// <summary>Identifies a promise in an <see cref="IPromiseCache"/>.</summary>
/// <param name="Type">The loader (and branch) that the key belongs to.</param>
/// <param name="Key">The key.</param>
public readonly record struct PromiseCacheKey(string Type, object Key);
