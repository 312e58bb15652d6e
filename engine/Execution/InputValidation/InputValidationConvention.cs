using Cacao.Types.Configuration;

namespace Cacao.Execution.InputValidation;

/// <summary>Puts the check of the input before the resolver of each field whose arguments have rules. It comes before the
/// mutation conventions, which move the arguments into input objects and make typed errors of what is wrong.</summary>
public sealed class InputValidationConvention : ISchemaConvention
{
    private InputValidationConvention()
    {
    }

    /// <summary>The convention.</summary>
    public static InputValidationConvention Instance { get; } = new();

    /// <inheritdoc/>
    public int Order => -100;

    /// <inheritdoc/>
    public void Apply(SchemaConfiguration schema)
    {
        var types = new Dictionary<string, InputTypeCheck>(StringComparer.Ordinal);
        foreach (var field in schema.Types.OfType<ObjectTypeConfiguration>().SelectMany(t => t.Fields))
        {
            // Each module of a schema applies the convention.
            if (field.Arguments.Count > 0 && ArgumentChecks.Find(field) is null)
            {
                Guard(schema, field, types);
            }
        }
    }

    private static void Guard(
        SchemaConfiguration schema,
        FieldConfiguration field,
        Dictionary<string, InputTypeCheck> types)
    {
        var checks = new List<(string, InputCheck)>();
        foreach (var argument in field.Arguments)
        {
            var check = CreateCheck(schema, argument, types);
            if (check.HasRules([]))
            {
                checks.Add((argument.Name, check));
            }
        }

        if (checks.Count == 0)
        {
            return;
        }

        var validation = new ArgumentChecks(checks);
        field.Features.Add(typeof(ArgumentChecks), validation);
        field.Middleware.Insert(0, validation.Wrap);
        if (field.SubscribeResolver is { } subscribe)
        {
            field.SubscribeResolver = validation.Wrap(subscribe);
        }
    }

    private static InputCheck CreateCheck(
        SchemaConfiguration schema,
        InputFieldConfiguration field,
        Dictionary<string, InputTypeCheck> types)
    {
        var rules = field.Features.GetValueOrDefault(typeof(InputRules)) as InputRules;
        var type = schema.FindInputObjectType(field.Type);
        return new InputCheck(rules?.Attributes ?? [], type is null ? null : GetCheck(schema, type, types));
    }

    private static InputTypeCheck GetCheck(
        SchemaConfiguration schema,
        InputObjectTypeConfiguration type,
        Dictionary<string, InputTypeCheck> types)
    {
        if (types.TryGetValue(type.Name, out var known))
        {
            return known;
        }

        var check = new InputTypeCheck();
        types.Add(type.Name, check);
        foreach (var field in type.Fields)
        {
            var member = field.Features.GetValueOrDefault(typeof(InputMember)) as InputMember;
            check.Add(field.Name, member, CreateCheck(schema, field, types));
        }

        return check;
    }
}
