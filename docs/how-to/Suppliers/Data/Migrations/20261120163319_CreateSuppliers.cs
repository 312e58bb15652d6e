using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EShop.Suppliers.Data.Migrations
{
    /// <inheritdoc />
    public partial class CreateSuppliers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "suppliers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lead_time_days = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppliers", x => x.id);
                    table.CheckConstraint("ck_suppliers_lead_time_days", "lead_time_days BETWEEN 0 AND 365");
                });

            migrationBuilder.CreateTable(
                name: "supplied_products",
                columns: table => new
                {
                    supplier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplied_products", x => new { x.product_id, x.supplier_id });
                    table.ForeignKey(
                        name: "fk_supplied_products_suppliers_supplier_id",
                        column: x => x.supplier_id,
                        principalTable: "suppliers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_supplied_products_supplier_id",
                table: "supplied_products",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_suppliers_name_id",
                table: "suppliers",
                columns: new[] { "name", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "supplied_products");

            migrationBuilder.DropTable(
                name: "suppliers");
        }
    }
}
