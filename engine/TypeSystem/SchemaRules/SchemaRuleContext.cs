using Cacao.Language;
using Cacao.Types.Configuration;
using Cacao.Types.Introspection;

namespace Cacao.Types.SchemaRules;

/// <summary>What schema rules look at: the merged configurations, which know where things stand and also hold what
/// could not be built, and the types that were made of them.</summary>
internal sealed class SchemaRuleContext
{
    private static readonly HashSet<string> s_introspectionTypes =
        [.. IntrospectionTypes.Configurations.Select(type => type.Name)];

    private readonly SchemaConfiguration _configuration;
    private readonly IReadOnlyDictionary<string, NamedType> _types;

    public SchemaRuleContext(
        SchemaConfiguration configuration,
        IReadOnlyDictionary<string, NamedType> types,
        IReadOnlyList<DirectiveType> directiveTypes)
    {
        _configuration = configuration;
        _types = types;
        DirectiveTypes = new MemberCollection<DirectiveType>(directiveTypes);
        Types = [.. configuration.Types.Where(type => !s_introspectionTypes.Contains(type.Name))];
    }

    /// <summary>The types without those of the introspection system.</summary>
    public IReadOnlyList<TypeConfiguration> Types { get; }

    /// <summary>The directive definitions as they were built.</summary>
    public MemberCollection<DirectiveType> DirectiveTypes { get; }

    /// <summary>The directive definitions as they were configured.</summary>
    public IReadOnlyList<DirectiveTypeConfiguration> Directives => _configuration.DirectiveTypes;

    /// <summary>The directives applied to the schema itself.</summary>
    public IReadOnlyList<DirectiveNode> SchemaDirectives => _configuration.Directives;

    /// <summary>The types with fields.</summary>
    public IEnumerable<ComplexTypeConfiguration> ComplexTypes => Types.OfType<ComplexTypeConfiguration>();

    /// <summary>The input objects.</summary>
    public IEnumerable<InputObjectTypeConfiguration> InputObjects => Types.OfType<InputObjectTypeConfiguration>();

    public void Report(IError error) => _configuration.Errors.Add(error);

    public string RootTypeName(OperationType operation) => _configuration.GetRootTypeName(operation);

    /// <summary>Finds a built type.</summary>
    public T? Find<T>(string name)
        where T : NamedType => _types.GetValueOrDefault(name) as T;

    /// <summary>Finds the configuration of a type.</summary>
    public T? FindConfiguration<T>(string name)
        where T : TypeConfiguration => _configuration.Find<T>(name);

    /// <summary>Finds what was made of a field; <c>null</c> when its type does not exist.</summary>
    public OutputField? FindField(ComplexTypeConfiguration type, string field) =>
        Find<ComplexType>(type.Name)?.Fields.Find(field);

    /// <summary>All arguments and input fields: where, as configured and, if their type exists, as built.</summary>
    public IEnumerable<InputPlace> AllInputs()
    {
        foreach (var type in ComplexTypes)
        {
            foreach (var field in type.Fields)
            {
                var built = FindField(type, field.Name)?.Arguments;
                foreach (var argument in field.Arguments)
                {
                    yield return new(
                        $"{type.Name}.{field.Name}({argument.Name}:)",
                        argument,
                        built?.Find(argument.Name));
                }
            }
        }

        foreach (var type in InputObjects)
        {
            foreach (var field in type.Fields)
            {
                yield return new(
                    $"{type.Name}.{field.Name}",
                    field,
                    Find<InputObjectType>(type.Name)?.Fields.Find(field.Name));
            }
        }

        foreach (var directive in Directives)
        {
            foreach (var argument in directive.Arguments)
            {
                yield return new(
                    $"@{directive.Name}({argument.Name}:)",
                    argument,
                    DirectiveTypes.Find(directive.Name)?.Arguments.Find(argument.Name));
            }
        }
    }
}

/// <summary>An argument or input field.</summary>
/// <param name="Coordinate">Its schema coordinate.</param>
/// <param name="Configuration">As it was configured.</param>
/// <param name="Field">As it was built; <c>null</c> when its type does not exist or is no input type.</param>
internal readonly record struct InputPlace(string Coordinate, InputFieldConfiguration Configuration, InputField? Field);
