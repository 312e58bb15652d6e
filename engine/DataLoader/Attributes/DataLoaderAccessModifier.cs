namespace Cacao.DataLoading;

/// <summary>How visible a generated loader is.</summary>
public enum DataLoaderAccessModifier
{
    /// <summary>As the assembly's <see cref="DataLoaderDefaultsAttribute"/> says, else public.</summary>
    Default = 0,

    /// <summary>Interface and class are public.</summary>
    Public = 1,

    /// <summary>The interface is public, the class is internal.</summary>
    PublicInterface = 2,

    /// <summary>Interface and class are internal.</summary>
    Internal = 3
}
