using EShop.Search.Types.References;

namespace EShop.Search.Types.Suggestions;

/// <summary>Something that what is typed may become. It is a product, a brand or a category.</summary>
/// <param name="Text">What to show, plain text.</param>
/// <param name="Product">The product, when it is one.</param>
/// <param name="Brand">The brand, when it is one.</param>
/// <param name="Category">The category, when it is one.</param>
public sealed record SearchSuggestion(string Text, Product? Product, Brand? Brand, Category? Category);
