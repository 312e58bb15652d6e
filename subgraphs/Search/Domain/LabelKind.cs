namespace EShop.Search.Domain;

/// <summary>What has a name.</summary>
public enum LabelKind
{
    Brand,
    Category
}
