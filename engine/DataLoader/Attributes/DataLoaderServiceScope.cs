namespace Cacao.DataLoading;

/// <summary>Where the services that a generated loader's method takes come from.</summary>
public enum DataLoaderServiceScope
{
    /// <summary>As the assembly's <see cref="DataLoaderDefaultsAttribute"/> says, else a scope per batch.</summary>
    Default = 0,

    /// <summary>A service scope of its own per batch, so that batches can overlap.</summary>
    DataLoaderScope = 1,

    /// <summary>The scope that the loader itself was created in.</summary>
    OriginalScope = 2
}
