namespace Cacao.Types.Configuration;

/// <summary>Edits the merged configurations before types are made of them.</summary>
public interface ISchemaConvention
{
    /// <summary>Applies the convention.</summary>
    void Apply(SchemaConfiguration schema);
}
