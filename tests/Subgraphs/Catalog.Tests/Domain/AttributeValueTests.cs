namespace EShop.Catalog.Domain.Tests;

public sealed class AttributeValueTests
{
    private static readonly ProductAttribute s_text = Attribute(AttributeType.Text);
    private static readonly ProductAttribute s_number = Attribute(AttributeType.Number);
    private static readonly ProductAttribute s_boolean = Attribute(AttributeType.Boolean);
    private static readonly ProductAttribute s_choice = Attribute(AttributeType.Choice, "red", "blue");

    [Fact]
    public void A_value_has_the_type_of_its_attribute()
    {
        Assert.Equal("soft", Value(s_text, text: "soft").Text);
        Assert.Equal(1.5m, Value(s_number, number: 1.5m).Number);
        Assert.Equal(false, Value(s_boolean, flag: false).Flag);
        Assert.Equal("blue", Value(s_choice, text: "blue").Text);
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        Assert.Throws<InvalidCatalogInputException>(() => Value(s_text, number: 1));
        Assert.Throws<InvalidCatalogInputException>(() => Value(s_text, text: "soft", flag: true));
        Assert.Throws<InvalidCatalogInputException>(() => Value(s_number, text: "1"));
        Assert.Throws<InvalidCatalogInputException>(() => Value(s_boolean));
        Assert.Throws<InvalidCatalogInputException>(() => Value(s_choice, text: "green"));
    }

    [Fact]
    public void Only_a_choice_has_choices_and_only_a_number_a_unit()
    {
        Assert.Throws<InvalidCatalogInputException>(() => Attribute(AttributeType.Choice));
        Assert.Throws<InvalidCatalogInputException>(() => Attribute(AttributeType.Text, "red"));
        Assert.Throws<InvalidCatalogInputException>(
            () => new ProductAttribute(Guid.NewGuid(), "size", "Size", AttributeType.Text, "cm", []));
    }

    private static ProductAttribute Attribute(AttributeType type, params string[] choices)
        => new(Guid.NewGuid(), "colour", "Colour", type, unit: null, choices);

    private static AttributeValue Value(
        ProductAttribute attribute,
        string? text = null,
        decimal? number = null,
        bool? flag = null)
        => new(Guid.NewGuid(), attribute, Guid.NewGuid(), null, text, number, flag);
}
