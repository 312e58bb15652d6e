namespace EShop.Search.Reading;

/// <summary>Something that what is typed may become.</summary>
/// <param name="Kind">What it is: <c>product</c>, <c>brand</c> or <c>category</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its name.</param>
public sealed record Suggestion(string Kind, Guid Id, string Text);
