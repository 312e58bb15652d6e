namespace EShop.Catalog.Domain;

/// <summary>What an attribute is for a product, or for one of its variants.</summary>
public sealed class AttributeValue
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaxTextLength = 500;

    private AttributeValue()
    {
    }

    /// <summary>A new value: exactly the one that fits the attribute's type is given.</summary>
    /// <exception cref="InvalidCatalogInputException">The value does not fit the attribute.</exception>
    public AttributeValue(
        Guid id,
        ProductAttribute attribute,
        Guid productId,
        Guid? variantId,
        string? text,
        decimal? number,
        bool? flag)
    {
        var fits = attribute.Type switch
        {
            AttributeType.Text => text is not null && number is null && flag is null,
            AttributeType.Number => number is not null && text is null && flag is null,
            AttributeType.Boolean => flag is not null && text is null && number is null,
            _ => text is not null && attribute.Choices.Contains(text) && number is null && flag is null
        };

        if (!fits)
        {
            throw new InvalidCatalogInputException(attribute.Code, $"The value does not fit the attribute {attribute.Code}.");
        }

        Id = id;
        AttributeId = attribute.Id;
        Type = attribute.Type;
        ProductId = productId;
        VariantId = variantId;
        Text = text is null ? null : EntryText.Required(attribute.Code, text, MaxTextLength);
        Number = number;
        Flag = flag;
    }

    public Guid Id { get; private set; }

    public Guid AttributeId { get; private set; }

    /// <summary>The type of the attribute; the database sees to it that it is the same.</summary>
    [GraphQLIgnore]
    public AttributeType Type { get; private set; }

    [GraphQLIgnore]
    public Guid ProductId { get; private set; }

    [GraphQLIgnore]
    public Guid? VariantId { get; private set; }

    /// <summary>The value of a text or a choice.</summary>
    public string? Text { get; private set; }

    /// <summary>The value of a number, in the attribute's unit.</summary>
    public decimal? Number { get; private set; }

    /// <summary>The value of a yes or no.</summary>
    public bool? Flag { get; private set; }
}
