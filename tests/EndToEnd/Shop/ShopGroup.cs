namespace EShop.EndToEnd.Tests.Shop;

/// <summary>Test classes that share one running shop.</summary>
[CollectionDefinition(Name)]
public sealed class ShopGroup : ICollectionFixture<ShopFixture>
{
    public const string Name = "shop";
}
