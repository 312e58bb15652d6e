namespace Cacao.DataLoading;

/// <summary>Sets what the generated loaders of an assembly have in common.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DataLoaderDefaultsAttribute : Attribute
{
    /// <summary>Gets or sets where the services that the methods take come from.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Gets or sets how visible the generated types are.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }

    /// <summary>Gets or sets whether an interface is generated per loader; <c>true</c> unless set.</summary>
    public bool GenerateInterfaces { get; set; } = true;

    /// <summary>Gets or sets whether the registration of the loaders is generated; <c>true</c> unless set.</summary>
    public bool GenerateRegistrationCode { get; set; } = true;
}
