using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;

namespace Cacao.Execution.Tests.SourceSchemas;

public sealed class SourceSchemaConventionTests
{
    public static TheoryData<string, DirectiveNode> Directives => new()
    {
        { "lookup", SourceSchemaDirectives.Lookup() },
        { "internal", SourceSchemaDirectives.Internal() },
        { "inaccessible", SourceSchemaDirectives.Inaccessible() },
        { "shareable", SourceSchemaDirectives.Shareable() },
        { "external", SourceSchemaDirectives.External() },
        { "provides(fields: \"a\")", SourceSchemaDirectives.Provides("a") },
        { "override(from: \"a\")", SourceSchemaDirectives.Override("a") },
        { "tag(name: \"a\")", SourceSchemaDirectives.Tag("a") },
    };

    [Theory]
    [MemberData(nameof(Directives))]
    public async Task What_a_field_applies_is_defined(string application, DirectiveNode directive)
    {
        var sdl = await PrintAsync(schema => schema.FindRootType(OperationType.Query)!.Fields[0].Directives.Add(directive));

        var name = application.Split('(')[0];
        Assert.Contains($"a(key: ID): Int @{application}\n", sdl, StringComparison.Ordinal);
        Assert.Contains($"directive @{name}", sdl, StringComparison.Ordinal);
        Assert.Single(sdl.Split("directive @")[1..]);
    }

    [Fact]
    public async Task What_types_and_arguments_apply_is_defined_with_its_scalars()
    {
        var sdl = await PrintAsync(schema =>
        {
            var query = schema.FindRootType(OperationType.Query)!;
            query.Directives.Add(SourceSchemaDirectives.Key("a"));
            query.Fields[0].Arguments[0].Directives.Add(SourceSchemaDirectives.Is("a"));
            query.Fields[0].Arguments[0].Directives.Add(SourceSchemaDirectives.Require("a"));
            schema.Find<InputObjectTypeConfiguration>("In")!.Fields[0].Directives.Add(SourceSchemaDirectives.Tag("in"));
            schema.Find<EnumTypeConfiguration>("E")!.Values[0].Directives.Add(SourceSchemaDirectives.Tag("e"));
        });

        Assert.Contains("type Query @key(fields: \"a\")", sdl, StringComparison.Ordinal);
        Assert.Contains("a(key: ID @is(field: \"a\") @require(field: \"a\")): Int", sdl, StringComparison.Ordinal);
        Assert.Contains("scalar FieldSelectionMap", sdl, StringComparison.Ordinal);
        Assert.Contains("scalar FieldSelectionSet", sdl, StringComparison.Ordinal);
        foreach (var name in (string[])["key", "is", "require", "tag"])
        {
            Assert.Contains($"directive @{name}(", sdl, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_schema_that_applies_none_gets_no_definitions()
    {
        Assert.DoesNotContain("directive", await PrintAsync(_ => { }), StringComparison.Ordinal);
    }

    private static async Task<string> PrintAsync(Action<SchemaConfiguration> edit)
    {
        var executor = await Executors.CreateAsync(
            "type Query { a(key: ID): Int } input In { a: Int } enum E { A }",
            schema => schema.AddConvention(new Edit(edit)).AddConvention(SourceSchemaConvention.Instance));
        return SchemaPrinter.Print(executor.Schema);
    }

    private sealed class Edit(Action<SchemaConfiguration> edit) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema) => edit(schema);
    }
}
