using System.Text.Json;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;
using Cacao.Validation.Rules;

namespace Cacao.Validation.Conformance;

public class ExecutableConformanceTests
{
    private static readonly Dictionary<string, ValidationRuleFactory> s_rules = SpecifiedRules.All
        .Append(static () => new NoDeprecated())
        .ToDictionary(create => create().Name, StringComparer.Ordinal);

    private readonly Dictionary<string, Schema> _schemas = new(StringComparer.Ordinal);

    [Fact]
    public void Every_case_has_the_expected_errors_at_the_expected_places()
    {
        var failures = new List<string>();
        var cases = ValidationCases.Read("executable");
        foreach (var given in cases)
        {
            var expected = ValidationCases.Expected(given);
            var errors = Validate(given);
            if (!expected.SequenceEqual(ValidationCases.Actual(errors)))
            {
                failures.Add($"{given.GetProperty("test").GetString()}\n{given.GetProperty("document").GetString()}\n"
                    + $"  expected {string.Join(" ", expected)}, got {string.Join(" ", ValidationCases.Actual(errors))}\n  "
                    + string.Join("\n  ", errors.Select(error => error.Message)));
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases.Count}\n" + string.Join("\n\n", failures));
        Assert.Equal(267, cases.Count);
    }

    private IReadOnlyList<IError> Validate(JsonElement given)
    {
        var rule = RuleFor(given.GetProperty("rule").GetString()!);
        var document = Utf8GraphQLParser.Parse(given.GetProperty("document").GetString()!);
        var options = new ValidationOptions
        {
            Rules = [rule],
            MaxErrors = 1_000,
            AllowIntrospection = rule() is not NoSchemaIntrospection,
        };
        var errors = DocumentValidator.Validate(SchemaOf(given.GetProperty("schema").GetString()!), document, options).Errors;

        // A run's memory is used again: the second answer must be the first.
        var again = DocumentValidator.Validate(SchemaOf(given.GetProperty("schema").GetString()!), document, options).Errors;
        Assert.Equal(errors.Select(error => error.Message), again.Select(error => error.Message));
        return errors;
    }

    private Schema SchemaOf(string sdl)
    {
        if (!_schemas.TryGetValue(sdl, out var schema))
        {
            var builder = new SchemaBuilder().AddDocument(sdl).AllowMissingResolvers();
            schema = (sdl.Contains("scalar CustomScalar") ? builder.AddScalar(new RejectingScalar()) : builder).Build();
            _schemas.Add(sdl, schema);
        }

        return schema;
    }

    private static ValidationRuleFactory RuleFor(string name) => name switch
    {
        "SingleFieldSubscriptionsRule" => s_rules["LoneSubscriptionSingleRootField"],
        "NoDeprecatedCustomRule" => s_rules["NoDeprecated"],
        "NoSchemaIntrospectionCustomRule" => s_rules["NoSchemaIntrospection"],
        _ => s_rules[name[..^"Rule".Length]],
    };
}
