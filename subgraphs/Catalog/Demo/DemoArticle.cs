namespace EShop.Catalog.Demo;

/// <summary>One kind of thing the demo shop sells; several brands make it, in the same sizes.</summary>
internal sealed record DemoArticle(
    string Name,
    string Description,
    params (string Size, long Cents)[] Sizes);

/// <summary>A category that holds articles, with the brands that compete in it.</summary>
internal sealed record DemoShelf(string Name, string[] Brands, DemoArticle[] Articles);

/// <summary>A top-level category.</summary>
internal sealed record DemoDepartment(string Name, DemoShelf[] Shelves, bool IsFood = true);

/// <summary>A line of a brand and its price level in percent of the plain one.</summary>
internal sealed record DemoEdition(string Name, int PricePercent);

/// <summary>A brand and its price level in percent of the list price.</summary>
internal sealed record DemoBrand(string Name, int PricePercent);
