using System.Text.Json;
using Cacao.Types.Configuration;

namespace Cacao.Types.Scalars;

public class DefaultScalarsTests
{
    [Theory]
    [InlineData(typeof(DateTimeOffset), "DateTime")]
    [InlineData(typeof(DateTime), "DateTime")]
    [InlineData(typeof(DateOnly), "Date")]
    [InlineData(typeof(TimeOnly), "LocalTime")]
    [InlineData(typeof(TimeSpan), "TimeSpan")]
    [InlineData(typeof(long), "Long")]
    [InlineData(typeof(short), "Short")]
    [InlineData(typeof(byte), "Byte")]
    [InlineData(typeof(decimal), "Decimal")]
    [InlineData(typeof(Guid), "UUID")]
    [InlineData(typeof(Guid?), "UUID")]
    [InlineData(typeof(Uri), "URL")]
    [InlineData(typeof(byte[]), "ByteArray")]
    [InlineData(typeof(JsonElement), "JSON")]
    [InlineData(typeof(object), "Any")]
    [InlineData(typeof(string), "String")]
    [InlineData(typeof(int), "Int")]
    [InlineData(typeof(double), "Float")]
    [InlineData(typeof(bool), "Boolean")]
    public void Dotnet_types_are_bound_without_registration(Type runtimeType, string name)
    {
        var schema = Build(builder => builder.Add(QueryWith(TypeReference.Runtime(runtimeType))));
        Assert.Equal(name, schema.QueryType.Fields["value"].Type.InnermostType.Name);
    }

    [Fact]
    public void A_binding_of_the_builder_comes_first()
    {
        var schema = Build(builder => builder
            .Add(QueryWith(TypeReference.Runtime<DateOnly>()))
            .BindRuntimeType(typeof(DateOnly), "LocalDate"));
        Assert.IsType<LocalDateType>(schema.QueryType.Fields["value"].Type);
    }

    [Fact]
    public void Only_scalars_that_are_used_are_part_of_the_schema()
    {
        var schema = Build(builder => builder.Add(QueryWith(TypeReference.Named("Long"))));
        Assert.True(schema.TryGetType("Long", out _));
        Assert.False(schema.TryGetType("UUID", out _));
        Assert.False(schema.TryGetType("Float", out _));
        Assert.True(schema.TryGetType("String", out _));
    }

    [Fact]
    public void A_scalar_of_a_document_takes_the_place_of_a_default_one()
    {
        var schema = Build(builder => builder.AddDocument("type Query { value: Date } scalar Date"));
        Assert.IsType<UncheckedScalarType>(schema.GetType<ScalarType>("Date"));
    }

    [Fact]
    public void A_document_may_use_default_scalars()
    {
        var schema = Build(builder => builder.AddDocument("type Query { value: Date }"));
        Assert.IsType<DateType>(schema.GetType<ScalarType>("Date"));
    }

    [Fact]
    public void Every_default_scalar_is_found_by_its_name() =>
        Assert.All(DefaultScalars.All, scalar => Assert.Same(scalar, DefaultScalars.Find(scalar.Name)));

    private static Schema Build(Func<SchemaBuilder, SchemaBuilder> configure) =>
        configure(new SchemaBuilder()).AllowMissingResolvers().Build();

    private static ObjectTypeConfiguration QueryWith(TypeReference type) =>
        new("Query") { Fields = { new FieldConfiguration("value", type) } };
}
