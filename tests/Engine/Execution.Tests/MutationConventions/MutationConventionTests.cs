using Cacao.Execution.Configuration;
using Cacao.Execution.MutationConventions;
using Cacao.Resolvers;
using Cacao.Types;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.MutationConventions;

public sealed class MutationConventionTests
{
    private const string Sdl = """
        type Query { ok: Boolean }
        type Mutation { renamePart(id: ID!, name: String = "none"): Part }
        type Part { name: String }
        type TooLong { limit: Int! }
        type Taken { owner: String! }
        """;

    [Fact]
    public async Task A_mutation_takes_one_input_and_returns_a_payload()
    {
        var executor = await CreateAsync(Sdl, Rename);

        Assert.Equal("renamePart(input: RenamePartInput!): RenamePartPayload!", Show(executor, "renamePart"));
        Assert.Equal(
            """{"data":{"renamePart":{"part":{"name":"1 bolt"}}}}""",
            await executor.QueryAsync("""mutation { renamePart(input: { id: 1, name: "bolt" }) { part { name } } }"""));
    }

    [Fact]
    public async Task Defaults_of_the_arguments_stay_those_of_the_input()
    {
        var executor = await CreateAsync(Sdl, Rename);

        Assert.Equal(
            """{"data":{"renamePart":{"part":{"name":"1 none"}}}}""",
            await executor.QueryAsync("mutation { renamePart(input: { id: 1 }) { part { name } } }"));
    }

    [Fact]
    public async Task Declared_exceptions_become_typed_errors()
    {
        var executor = await CreateAsync(Sdl, Rename, TooLong());

        Assert.Equal(
            """{"data":{"renamePart":{"part":null,"errors":[{"__typename":"TooLong","limit":9}]}}}""",
            await executor.QueryAsync(
                """mutation { renamePart(input: { id: 1, name: "too long" }) { part { name } errors { __typename ... on TooLong { limit } } } }"""));
        Assert.Equal(
            """{"data":{"renamePart":{"part":{"name":"1 x"},"errors":null}}}""",
            await executor.QueryAsync(
                """mutation { renamePart(input: { id: 1, name: "x" }) { part { name } errors { __typename } } }"""));
    }

    [Fact]
    public async Task Several_exceptions_become_several_errors_when_all_are_declared()
    {
        var executor = await CreateAsync(Sdl, Rename, TooLong(), Taken());
        const string Document =
            "mutation($n: String!) { renamePart(input: { id: 1, name: $n }) { errors { __typename } } }";

        Assert.Equal(
            """{"data":{"renamePart":{"errors":[{"__typename":"TooLong"},{"__typename":"Taken"}]}}}""",
            await executor.QueryAsync(Document, """{"n":"both"}"""));
        Assert.Contains(
            ErrorCodes.Execution.Unexpected,
            await executor.QueryAsync(Document, """{"n":"both and more"}"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_exceptions_stay_errors_of_the_request()
    {
        var executor = await CreateAsync(Sdl, Rename, Taken());

        var json = await executor.QueryAsync(
            """mutation { renamePart(input: { id: 1, name: "too long" }) { part { name } errors { __typename } } }""");

        Assert.Contains(ErrorCodes.Execution.Unexpected, json, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payload_of_its_own_loses_its_values_when_the_mutation_fails()
    {
        const string Own = """
            type Query { ok: Boolean }
            type Mutation { renamePart(name: String!): RenamePartPayload! }
            type RenamePartPayload { pure: String! slow: String! }
            type TooLong { limit: Int! }
            """;
        var executor = await CreateAsync(Own, Rename, TooLong(), schema => schema.AddConvention(new ResolvePayload()));
        const string Document =
            "mutation($n: String!) { renamePart(input: { name: $n }) { pure slow errors { __typename } } }";

        Assert.Equal(
            """{"data":{"renamePart":{"pure":"pure","slow":"slow","errors":null}}}""",
            await executor.QueryAsync(Document, """{"n":"x"}"""));
        Assert.Equal(
            """{"data":{"renamePart":{"pure":null,"slow":null,"errors":[{"__typename":"TooLong"}]}}}""",
            await executor.QueryAsync(Document, """{"n":"too long"}"""));
    }

    [Theory]
    [InlineData("category: Category", "category: Category")]
    [InlineData("category: [Category!]!", "categories: [Category!]")]
    [InlineData("category: [Box!]!", "boxes: [Box!]")]
    [InlineData("category: [Key]", "keys: [Key]")]
    [InlineData("category: String!", "string: String")]
    public async Task The_payload_field_is_named_after_the_result(string mutation, string field)
    {
        var executor = await CreateAsync(
            $"type Query {{ ok: Boolean }} type Mutation {{ {mutation} }} "
            + "type Category { a: Int } type Box { a: Int } type Key { a: Int }",
            null);

        Assert.Contains($"type CategoryPayload {{\n  {field}\n}}", SchemaPrinter.Print(executor.Schema), StringComparison.Ordinal);
        Assert.Equal("category: CategoryPayload!", Show(executor, "category"));
    }

    [Fact]
    public async Task Names_can_be_given_and_the_convention_be_left_out()
    {
        const string Two = """
            type Query { ok: Boolean }
            type Mutation { first(a: Int): Int second(a: Int): Int third(a: Int): Int }
            """;
        var named = new UseMutationConventionAttribute
        {
            InputArgumentName = "data",
            InputTypeName = "FirstData",
            PayloadTypeName = "FirstAnswer",
            PayloadFieldName = "value",
        };
        var executor = await CreateAsync(
            Two,
            null,
            options: new MutationConventionOptions { ApplyToAllMutations = false },
            feature: name => name switch
            {
                "first" => new MutationFeature { Convention = named },
                "second" => new MutationFeature { Convention = new UseMutationConventionAttribute { Disable = true } },
                _ => null,
            });

        Assert.Equal("first(data: FirstData!): FirstAnswer!", Show(executor, "first"));
        Assert.Equal("second(a: Int): Int", Show(executor, "second"));
        Assert.Equal("third(a: Int): Int", Show(executor, "third"));
        Assert.Equal("value", Assert.Single(executor.Schema.GetType<ObjectType>("FirstAnswer").Fields).Name);
    }

    [Theory]
    [InlineData("input RenamePartInput { a: Int }")]
    [InlineData("type RenamePartPayload { a: Int }")]
    public async Task Names_that_the_convention_needs_may_not_be_taken(string other)
    {
        var exception = await Assert.ThrowsAsync<SchemaException>(() => CreateAsync(Sdl + other, Rename));

        Assert.Contains(exception.Errors, e => e.Code == "MUTATION_CONVENTION_NAME_TAKEN");
    }

    [Fact]
    public async Task A_mutation_that_takes_an_input_keeps_it()
    {
        var executor = await CreateAsync(
            "type Query { ok: Boolean } type Mutation { go(input: Int): Int }",
            null);

        Assert.Equal("go(input: Int): GoPayload!", Show(executor, "go"));
    }

    [Fact]
    public async Task The_error_interface_is_added_once()
    {
        var executor = await Executors.CreateAsync(
            "type Query { ok: Boolean }",
            schema => schema
                .AddConvention(ErrorInterfaceConvention.Instance)
                .AddConvention(ErrorInterfaceConvention.Instance));

        Assert.Equal(
            ["message", "code"],
            executor.Schema.GetType<InterfaceType>("Error").Fields.Select(f => f.Name));
    }

    private static Task<IRequestExecutor> CreateAsync(
        string sdl,
        FieldResolver? rename,
        params MutationError[] errors) => CreateAsync(sdl, rename, errors, null);

    private static Task<IRequestExecutor> CreateAsync(
        string sdl,
        FieldResolver? rename,
        MutationError error,
        Action<SchemaBuilder> schema) => CreateAsync(sdl, rename, [error], schema);

    private static Task<IRequestExecutor> CreateAsync(
        string sdl,
        FieldResolver? rename,
        MutationConventionOptions options,
        Func<string, MutationFeature?> feature) => CreateAsync(sdl, rename, [], null, options, feature);

    private static Task<IRequestExecutor> CreateAsync(
        string sdl,
        FieldResolver? rename,
        MutationError[] errors,
        Action<SchemaBuilder>? schema,
        MutationConventionOptions? options = null,
        Func<string, MutationFeature?>? feature = null) =>
        Executors.CreateAsync(
            sdl,
            builder =>
            {
                if (rename is not null)
                {
                    builder.UseResolver("Mutation.renamePart", rename);
                }

                schema?.Invoke(builder);
                builder.AddConvention(new Declare(feature ?? (_ => new MutationFeature { Errors = errors })));
            },
            configure: builder => AddConventions(builder, options));

    private static void AddConventions(IRequestExecutorBuilder builder, MutationConventionOptions? options)
    {
        if (options is null)
        {
            builder.AddMutationConventions();
        }
        else
        {
            builder.AddMutationConventions(options);
        }
    }

    private static ValueTask<object?> Rename(IResolverContext context) =>
        context.ArgumentValue<string>("name") switch
        {
            "too long" => throw new ArgumentOutOfRangeException(nameof(context)),
            "both" => throw new AggregateException(
                new ArgumentOutOfRangeException(nameof(context)),
                new InvalidOperationException()),
            "both and more" => throw new AggregateException(
                new ArgumentOutOfRangeException(nameof(context)),
                new NotSupportedException()),
            var name => new ValueTask<object?>(new Dictionary<string, object?>
            {
                ["name"] = $"{context.ArgumentOptional<string>("id").Value} {name}",
            }),
        };

    private static MutationError TooLong() => new(["TooLong"], static exception =>
        exception is ArgumentOutOfRangeException
            ? new Dictionary<string, object?> { ["__typename"] = "TooLong", ["limit"] = 9 }
            : null);

    private static MutationError Taken() => new(["Taken"], static exception =>
        exception is InvalidOperationException
            ? new Dictionary<string, object?> { ["__typename"] = "Taken", ["owner"] = "me" }
            : null);

    private static string Show(IRequestExecutor executor, string mutation)
    {
        var field = executor.Schema.MutationType!.Fields[mutation];
        var arguments = string.Join(", ", field.Arguments.Select(a => $"{a.Name}: {a.Type}"));
        return arguments.Length == 0 ? $"{mutation}: {field.Type}" : $"{mutation}({arguments}): {field.Type}";
    }

    private sealed class ResolvePayload : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var fields = schema.Find<ObjectTypeConfiguration>("RenamePartPayload")!.Fields;
            fields[0].PureResolver = _ => ResolvedValue.FromReference("pure");
            fields[1].Resolver = _ => new ValueTask<object?>("slow");
        }
    }

    /// <summary>Declares what the generator reads from attributes.</summary>
    private sealed class Declare(Func<string, MutationFeature?> featureOf) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            foreach (var field in schema.Find<ObjectTypeConfiguration>("Mutation")!.Fields)
            {
                if (featureOf(field.Name) is { } feature)
                {
                    field.Features[typeof(MutationFeature)] = feature;
                }
            }
        }
    }
}
