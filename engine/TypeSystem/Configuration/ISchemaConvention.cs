namespace Cacao.Types.Configuration;

/// <summary>Edits the merged configurations before types are made of them.</summary>
public interface ISchemaConvention
{
    /// <summary>Conventions of a lower order are applied first, those of the same order as they were added. Default:
    /// 0.</summary>
    int Order => 0;

    /// <summary>Applies the convention.</summary>
    void Apply(SchemaConfiguration schema);
}
