using Cacao.Types.Configuration;

namespace Cacao.Execution.MutationConventions;

/// <summary>Adds the interface that all typed errors implement.</summary>
public sealed class ErrorInterfaceConvention : ISchemaConvention
{
    private const string Name = "Error";

    private ErrorInterfaceConvention()
    {
    }

    /// <summary>The convention.</summary>
    public static ErrorInterfaceConvention Instance { get; } = new();

    /// <inheritdoc/>
    public void Apply(SchemaConfiguration schema)
    {
        if (schema.Contains(Name))
        {
            return;
        }

        var text = TypeReference.Named("String").NonNull();
        schema.Add(new InterfaceTypeConfiguration(Name)
        {
            Description = "Why a mutation failed.",
            Fields =
            {
                new FieldConfiguration("message", text) { Description = "What went wrong, for people." },
                new FieldConfiguration("code", text) { Description = "What went wrong, for programs." },
            },
        });
    }
}
