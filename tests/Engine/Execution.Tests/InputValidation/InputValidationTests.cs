using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Cacao.Execution.InputValidation;
using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.InputValidation;

/// <summary>Rules of arguments and input fields are checked before the resolver runs.</summary>
public sealed class InputValidationTests
{
    private const string Sdl = """
        type Query { find(text: String, tags: [String!], filter: Filter): String free(text: String): String }
        type Mutation { rename(text: String, filter: Filter): String }
        input Filter { name: String count: Int next: Filter others: [Filter!] }
        """;

    private static readonly Dictionary<string, ValidationAttribute[]> s_rules = new()
    {
        ["find.text"] = [new StringLengthAttribute(3)],
        ["find.tags"] = [new MinLengthAttribute(1), new EmailAddressAttribute()],
        ["rename.text"] = [new RequiredAttribute()],
        ["Filter.name"] = [new SameAsServiceAttribute()],
        ["Filter.count"] = [new RangeAttribute(1, 9)],
    };

    [Theory]
    [InlineData("""text: "abc" """)]
    [InlineData("""text: null, tags: ["a@b.example"]""")]
    [InlineData("""filter: { name: "service", count: 9, next: { others: [] } }""")]
    [InlineData("filter: { name: null, others: null }")]
    public async Task Input_that_keeps_the_rules_reaches_the_resolver(string arguments) =>
        Assert.Equal("""{"data":{"find":"found"}}""", await QueryAsync($"{{ find({arguments}) }}"));

    [Theory]
    [InlineData("""text: "abcd" """, "text", "STRING_LENGTH")]
    [InlineData("tags: []", "tags", "MIN_LENGTH")]
    [InlineData("""tags: ["a@b.example", "a"]""", "tags 1", "EMAIL_ADDRESS")]
    [InlineData("filter: { count: 10 }", "filter count", "RANGE")]
    [InlineData("""filter: { name: "other" }""", "filter name", "SAME_AS_SERVICE")]
    [InlineData("filter: { next: { next: { count: 0 } } }", "filter next next count", "RANGE")]
    [InlineData("filter: { others: [{ count: 1 }, { count: 0 }] }", "filter others 1 count", "RANGE")]
    public async Task Input_that_breaks_a_rule_is_refused_with_its_place(string arguments, string place, string rule)
    {
        var path = string.Join("\",\"", place.Split(' '));

        Assert.EndsWith(
            $$$"""
            "path":["find"],"extensions":{"code":"INPUT_VALIDATION_FAILED","inputPath":["{{{path}}}"],"rule":"{{{rule}}}"}}],"data":{"find":null}}
            """,
            await QueryAsync($"{{ find({arguments}) }}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_violation_is_an_error_up_to_fifty()
    {
        var two = await QueryAsync("""{ find(text: "abcd", filter: { count: 0 }) }""");
        var many = await QueryAsync($$"""{ find(tags: [{{string.Concat(Enumerable.Repeat("\"a\" ", 60))}}]) }""");

        Assert.Equal(2, Count(two));
        Assert.Equal(50, Count(many));
    }

    [Fact]
    public async Task A_field_without_rules_is_left_alone() =>
        Assert.Equal("""{"data":{"free":"found"}}""", await QueryAsync("""{ free(text: "whatever") }"""));

    [Fact]
    public async Task A_mutation_answers_with_a_typed_error()
    {
        Assert.Equal(
            """
            {"data":{"rename":{"string":null,"errors":[{"__typename":"ValidationError","message":"The field count must be between 1 and 9.","code":"INPUT_VALIDATION_FAILED","violations":[{"path":["input","filter","count"],"message":"The field count must be between 1 and 9.","code":"RANGE"}]}]}}}
            """,
            await QueryAsync(
                """
                mutation {
                  rename(input: { text: "a", filter: { count: 0 } }) {
                    string
                    errors { __typename ... on ValidationError { message code violations { path message code } } }
                  }
                }
                """));
        Assert.Equal(
            """{"data":{"rename":{"string":"found","errors":null}}}""",
            await QueryAsync("""mutation { rename(input: { text: "a" }) { string errors { __typename } } }"""));
    }

    private static int Count(string answer) => answer.Split("\"INPUT_VALIDATION_FAILED\"").Length - 1;

    private static async Task<string> QueryAsync(string document)
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            schema => schema.AddConvention(new Declare()).AddConvention(InputValidationConvention.Instance),
            services => services.AddSingleton("service"),
            builder => builder.AddMutationConventions());
        return await executor.QueryAsync(document);
    }

    /// <summary>A rule of the application that asks the container.</summary>
    private sealed class SameAsServiceAttribute : ValidationAttribute
    {
        public override bool RequiresValidationContext => true;

        protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
            value is null || value.Equals(context.GetRequiredService<string>())
                ? ValidationResult.Success
                : new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"{context.MemberName} is another."));
    }

    /// <summary>Does what generated code does.</summary>
    private sealed class Declare : ISchemaConvention
    {
        public int Order => -200;

        public void Apply(SchemaConfiguration schema)
        {
            foreach (var field in schema.Types.OfType<ObjectTypeConfiguration>().SelectMany(type => type.Fields))
            {
                field.Resolver = static _ => new ValueTask<object?>("found");
                AddRules(field.Name, field.Arguments);
            }

            foreach (var type in schema.Types.OfType<InputObjectTypeConfiguration>())
            {
                AddRules(type.Name, type.Fields);
            }
        }

        private static void AddRules(string owner, IEnumerable<InputFieldConfiguration> inputs)
        {
            foreach (var input in inputs)
            {
                if (s_rules.TryGetValue($"{owner}.{input.Name}", out var rules))
                {
                    input.Features.Add(typeof(InputRules), new InputRules(rules));
                }
            }
        }
    }
}
