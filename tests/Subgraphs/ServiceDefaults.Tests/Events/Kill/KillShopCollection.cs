namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>The tests share the servers, one after the other.</summary>
[CollectionDefinition(nameof(KillShop), DisableParallelization = true)]
public sealed class KillShopCollection : ICollectionFixture<KillShop>;
