using System.Text.RegularExpressions;

namespace EShop.Catalog.Domain;

/// <summary>Something that products or variants can be described by, for example their origin.</summary>
public sealed partial class ProductAttribute
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxCodeLength = 40;

    /// <summary>The longest name, unit and choice, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    private ProductAttribute()
    {
    }

    /// <summary>A new attribute.</summary>
    /// <exception cref="InvalidCatalogInputException">The parts do not fit together.</exception>
    public ProductAttribute(
        Guid id,
        string code,
        string name,
        AttributeType type,
        string? unit,
        IReadOnlyList<string> choices)
    {
        if (code.Length > MaxCodeLength || !CodeForm().IsMatch(code))
        {
            throw new InvalidCatalogInputException("code", "A code is small letters and digits, joined by hyphens.");
        }

        if (type == AttributeType.Choice != choices.Count > 0)
        {
            throw new InvalidCatalogInputException("choices", "An attribute of type CHOICE has choices, others have none.");
        }

        if (unit is not null && type != AttributeType.Number)
        {
            throw new InvalidCatalogInputException("unit", "Only numbers have a unit.");
        }

        Id = id;
        Code = code;
        Name = EntryText.Required("name", name, MaxNameLength);
        Type = type;
        Unit = EntryText.Optional("unit", unit, MaxNameLength);
        Choices = [.. choices.Select(choice => EntryText.Required("choices", choice, MaxNameLength)).Distinct()];
    }

    public Guid Id { get; private set; }

    /// <summary>The name for programs, for example <c>origin</c>; unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of value it has.</summary>
    public AttributeType Type { get; private set; }

    /// <summary>What numbers are measured in, for example <c>days</c>.</summary>
    public string? Unit { get; private set; }

    /// <summary>The values to choose from, when the type is CHOICE.</summary>
    public string[] Choices { get; private set; } = [];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
